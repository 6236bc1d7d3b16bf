using System.Text.RegularExpressions;
using Disclosure.Tests;
using Newtonsoft.Json.Linq;

namespace Disclosure.Infra.Tests;

public sealed partial class TemplatesTest : IAsyncLifetime
{
    private static Task<Templates>? _compiled;
    private Templates _templates = null!;

    public static readonly TheoryData<string> RuleNames = [.. Rules.All.Keys];

    public static readonly TheoryData<string, string, string, string> Mutations = new()
    {
        { "no keys", "Microsoft.Storage/storageAccounts", "properties.allowSharedKeyAccess", "true" },
        { "no keys", "Microsoft.Insights/components", "properties.DisableLocalAuth", "false" },
        { "no keys", "Microsoft.Web/sites", "identity.type", "'SystemAssigned'" },
        { "no keys", "Microsoft.Web/sites/basicPublishingCredentialsPolicies", "properties.allow", "true" },
        { "no anonymous access", "Microsoft.Storage/storageAccounts", "properties.allowBlobPublicAccess", "true" },
        { "no anonymous access", "Microsoft.Storage/storageAccounts/blobServices/containers", "properties.publicAccess", "'Blob'" },
        { "encrypted connections", "Microsoft.Storage/storageAccounts", "properties.supportsHttpsTrafficOnly", "false" },
        { "encrypted connections", "Microsoft.Storage/storageAccounts", "properties.minimumTlsVersion", "'TLS1_0'" },
        { "encrypted connections", "Microsoft.Web/sites", "properties.httpsOnly", "false" },
        { "listed rights alone", "Microsoft.Authorization/roleAssignments", "scope", "'[resourceGroup().id]'" },
        { "listed rights alone", "Microsoft.Authorization/roleAssignments", "properties.roleDefinitionId", "'8e3af657-a8ff-443c-a75c-2fe8c4bcb635'" },
        { "nothing is lost", "Microsoft.Storage/storageAccounts/blobServices", "properties.isVersioningEnabled", "false" },
        { "nothing is lost", "Microsoft.Storage/storageAccounts/blobServices", "properties.deleteRetentionPolicy.enabled", "false" },
        { "nothing is lost", "Microsoft.Storage/storageAccounts/managementPolicies", "type", "'Microsoft.Storage/other'" },
        { "events", "Microsoft.EventGrid/systemTopics/eventSubscriptions", "properties.deadLetterWithResourceIdentity", "null" },
        { "events", "Microsoft.EventGrid/systemTopics/eventSubscriptions", "properties.filter.subjectBeginsWith", "''" },
        { "events", "Microsoft.EventGrid/systemTopics/eventSubscriptions", "properties.filter.advancedFilters[0].values", "['CreateFile']" },
    };

    public async ValueTask InitializeAsync() => _templates = (await (_compiled ??= Templates.CompileAsync())).Copy();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("main.bicep")]
    [InlineData("subscription.bicep")]
    public async Task The_linter_finds_nothing(string file)
    {
        var (output, warnings) = await Templates.RunAsync("lint", RepositoryRoot.Combine("infra", file));
        Assert.Equal(string.Empty, (output + warnings).Trim());
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_templates_keep_every_rule(string rule) => Assert.Empty(Rules.All[rule](_templates));

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_rule_sees_a_template_that_breaks_it(string rule, string type, string path, string value)
    {
        _templates.OfType(type).First().SelectToken(path)!.Replace(JToken.Parse(value));
        Assert.NotEmpty(Rules.All[rule](_templates));
    }

    [Theory]
    [InlineData("listed rights alone", "pipelineOnIntake", "containers", "office", "Storage Blob Data Contributor")]
    [InlineData("listed rights alone", "apiOnPublic", "containers", "published", "Storage Blob Data Contributor")]
    [InlineData("the API reaches the published reports alone", "apiOnPublic", "containers", "published", "Storage Blob Data Contributor")]
    public void A_wider_role_is_seen(string rule, string module, string kind, string name, string role)
    {
        var grants = _templates.Modules[module]!.SelectToken($"properties.parameters.{kind}.value")!;
        grants.Single(g => (string?)g["name"] == name)["role"] = role;
        Assert.NotEmpty(Rules.All[rule](_templates));
    }

    [Theory]
    [InlineData("intake")]
    [InlineData("pipelineHost")]
    public void A_right_of_the_API_on_another_account_is_seen(string account)
    {
        _templates.Modules["apiOnPublic"]!.SelectToken("properties.parameters.accountName")!["value"] = $"[reference('{account}').outputs.name.value]";
        Assert.NotEmpty(Rules.All["the API reaches the published reports alone"](_templates));
    }

    [Fact]
    public void A_role_under_the_wrong_id_is_seen()
    {
        _templates.Modules["apiOnPublic"]!.SelectToken("properties.template.variables.roles")!["Storage Blob Data Reader"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
        Assert.NotEmpty(Rules.All["listed rights alone"](_templates));
    }

    [Theory]
    [InlineData("[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'x'), '2024-01-01').keys[0].value]")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=x;AccountKey=y")]
    [InlineData("[reference('account').ConnectionString]")]
    public void A_secret_in_an_output_is_seen(string value)
    {
        _templates.Main["outputs"]!["PUBLIC_SITE"]!["value"] = value;
        Assert.NotEmpty(Rules.All["no secrets"](_templates));
    }

    [Fact]
    public void All_rights_listed_are_given() => Assert.Equal(Rights.Allowed.Order(StringComparer.Ordinal), Rights.Granted(_templates).Order(StringComparer.Ordinal));

    [Fact]
    public void The_API_runs_the_public_function_alone_and_the_pipeline_all_others()
    {
        var functions = Directory.EnumerateFiles(RepositoryRoot.Combine("functions", "Worker"), "*.cs")
            .SelectMany(f => Function().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(functions.Where(f => f != "Public"), Disabled("api"));
        Assert.Equal(["Public"], Disabled("pipeline"));
    }

    [Theory]
    [InlineData("pipeline")]
    [InlineData("api")]
    public void Both_apps_have_every_setting_and_the_README_explains_it(string app)
    {
        var given = _templates.Modules[app]!.ToString() + _templates.Main.SelectTokens("$..variables.sharedSettings").Select(v => v.ToString()).FirstOrDefault();
        var readme = File.ReadAllText(RepositoryRoot.Combine("README.md"));
        string[] own = ["NightlySchedule", "YearEndSchedule", "UnitDeadline", "AreaDeadline"];
        string[] names =
        [
            "Intake__blobServiceUri", "Intake__queueServiceUri", "Intake__credential", "Intake__clientId", "Public__blobServiceUri",
            "AzureWebJobsDisableHomepage", "AZURE_CLIENT_ID",
        ];
        Assert.All(names, n => Assert.Contains(n, given, StringComparison.Ordinal));
        Assert.All(own, n => Assert.NotNull(_templates.Main.SelectToken($"$..parameters.settings.value.{n}")));
        Assert.All([.. names, .. own], n => Assert.Contains($"`{n}", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_alerts_look_for_what_the_code_logs()
    {
        var logged = string.Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("functions", "Disclosure.Azure"), "*.cs").Select(File.ReadAllText));
        var words = _templates.Main.SelectTokens("$..variables.alerts[*].query").SelectMany(q => Words().Matches((string)q!)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        // This one the host logs, of queue messages.
        Assert.True(words.Remove("Message has reached MaxDequeueCount"));
        Assert.Equal(6, words.Count);
        Assert.All(words, w => Assert.Contains(w, logged, StringComparison.Ordinal));
    }

    private IEnumerable<string> Disabled(string app) => _templates.Modules[app]!.SelectTokens("properties.parameters.disabledFunctions.value[*]").Select(v => (string)v!).Order(StringComparer.Ordinal);

    [GeneratedRegex("""\[Function\("(\w+)"\)\]""")]
    private static partial Regex Function();

    [GeneratedRegex("""has "([^"]+)""" + "\"")]
    private static partial Regex Words();
}
