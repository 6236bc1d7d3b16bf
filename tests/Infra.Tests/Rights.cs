using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Infra.Tests;

/// <summary>Who may do what, and nobody anything else.</summary>
public static partial class Rights
{
    /// <summary>Identity, account, scope, role.</summary>
    public static readonly string[] Allowed =
    [
        "pipelineIdentity intake containers/submissions Storage Blob Data Owner",
        "pipelineIdentity intake containers/receipts Storage Blob Data Contributor",
        "pipelineIdentity intake containers/filings Storage Blob Data Contributor",
        "pipelineIdentity intake containers/office Storage Blob Data Reader",
        "pipelineIdentity intake containers/drafts Storage Blob Data Contributor",
        "pipelineIdentity intake queues/consolidate Storage Queue Data Contributor",
        "pipelineIdentity intake queues/consolidate-poison Storage Queue Data Contributor",
        "pipelineIdentity intake queues/webjobs-blobtrigger-poison Storage Queue Data Contributor",
        "pipelineIdentity intake tables/filings Storage Table Data Contributor",
        "pipelineIdentity intake tables/work Storage Table Data Contributor",
        "pipelineIdentity public containers/published Storage Blob Data Contributor",
        "pipelineIdentity pipelineHost account Storage Blob Data Owner",
        "pipelineIdentity pipelineHost account Storage Queue Data Contributor",
        "apiIdentity public containers/published Storage Blob Data Reader",
        "apiIdentity apiHost account Storage Blob Data Owner",
        "events intake containers/deadletters Storage Blob Data Contributor",
        "operatorsGroupId intake containers/submissions Storage Blob Data Contributor",
        "operatorsGroupId intake containers/receipts Storage Blob Data Contributor",
        "operatorsGroupId intake containers/filings Storage Blob Data Contributor",
        "operatorsGroupId intake containers/office Storage Blob Data Contributor",
        "operatorsGroupId intake containers/drafts Storage Blob Data Contributor",
        "operatorsGroupId intake containers/deadletters Storage Blob Data Contributor",
        "operatorsGroupId intake queues/consolidate Storage Queue Data Contributor",
        "operatorsGroupId intake tables/filings Storage Table Data Contributor",
        "operatorsGroupId intake tables/work Storage Table Data Contributor",
        "operatorsGroupId public containers/published Storage Blob Data Contributor",
        "officeGroupId intake containers/office Storage Blob Data Contributor",
        "officeGroupId intake containers/drafts Storage Blob Data Reader",
        "officeGroupId intake containers/receipts Storage Blob Data Reader",
    ];

    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["Storage Blob Data Owner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["Storage Blob Data Contributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["Storage Blob Data Reader"] = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
        ["Storage Blob Delegator"] = "db58b8e5-c6ad-4a2a-8342-4190687cbf4a",
        ["Storage Queue Data Contributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["Storage Table Data Contributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
    };

    public static IEnumerable<string> Granted(Templates templates) => templates.Modules.Properties()
        .Where(m => m.Value.SelectToken("properties.parameters.accountName") is not null)
        .SelectMany(m => Of((JObject)m.Value.SelectToken("properties.parameters")!));

    /// <summary>Assignments that say something else than the literal lists of the modules do.</summary>
    public static IEnumerable<string> Elsewhere(Templates templates)
    {
        foreach (var assignment in templates.OfType("Microsoft.Authorization/roleAssignments"))
        {
            var role = (string?)assignment.SelectToken("properties.roleDefinitionId") ?? string.Empty;
            var scope = (string?)assignment["scope"] ?? string.Empty;
            var list = Listed().Match((string?)assignment.SelectToken("copy.count") ?? string.Empty).Groups[1].Value;
            var kind = list switch { "containers" => "blobServices/containers'", "queues" => "queueServices/queues'", "tables" => "tableServices/tables'", "account" => "Microsoft.Storage/storageAccounts'", _ => null };
            var isMetrics = role.Contains(MetricsPublisher, StringComparison.Ordinal) && scope.Contains("Microsoft.Insights/components'", StringComparison.Ordinal);
            if (!isMetrics && (kind is null || !scope.Contains(kind, StringComparison.Ordinal) || !role.Contains("variables('roles')", StringComparison.Ordinal)))
            {
                yield return $"{scope}: {role}";
            }
        }

        foreach (var roles in templates.Modules.Properties().Select(m => m.Value.SelectToken("properties.template.variables.roles")).OfType<JObject>())
        {
            foreach (var role in roles.Properties().Where(r => Roles.GetValueOrDefault(r.Name) != (string?)r.Value))
            {
                yield return $"{role.Name} is {role.Value}";
            }
        }
    }

    private static IEnumerable<string> Of(JObject parameters)
    {
        var who = Name(parameters, "principalId");
        var account = Name(parameters, "accountName");
        foreach (var role in parameters.SelectTokens("account.value[*]"))
        {
            yield return $"{who} {account} account {role}";
        }

        foreach (var kind in new[] { "containers", "queues", "tables" })
        {
            foreach (var grant in parameters.SelectTokens(kind + ".value[*]"))
            {
                yield return $"{who} {account} {kind}/{grant["name"]} {grant["role"]}";
            }
        }
    }

    private static string Name(JObject parameters, string name) => Named().Match((string)parameters[name]!["value"]!).Groups[1].Value;

    [GeneratedRegex(@"\('(\w+)'")]
    private static partial Regex Named();

    [GeneratedRegex(@"parameters\('(\w+)'\)")]
    private static partial Regex Listed();
}
