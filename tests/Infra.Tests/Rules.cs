using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Infra.Tests;

/// <summary>What has to hold of the templates. Each rule gives what breaks it; nothing when it holds.</summary>
public static partial class Rules
{
    private const string Account = "Microsoft.Storage/storageAccounts";
    private const string Site = "Microsoft.Web/sites";

    public static readonly Dictionary<string, Func<Templates, IEnumerable<string>>> All = new(StringComparer.Ordinal)
    {
        ["no keys"] = NoKeys,
        ["no anonymous access"] = NoAnonymousAccess,
        ["encrypted connections"] = EncryptedConnections,
        ["listed rights alone"] = t => Rights.Granted(t).Except(Rights.Allowed).Concat(Rights.Elsewhere(t)),
        ["the API reaches the published reports alone"] = ApiReadsPublished,
        ["no secrets"] = NoSecrets,
        ["nothing is lost"] = NothingIsLost,
        ["events"] = Events,
    };

    private static IEnumerable<string> NoKeys(Templates t) =>
    [
        .. Must(t, Account, "properties.allowSharedKeyAccess", false),
        .. Must(t, Site + "/basicPublishingCredentialsPolicies", "properties.allow", false),
        .. Must(t, "Microsoft.OperationalInsights/workspaces", "properties.features.disableLocalAuth", true),
        .. Must(t, "Microsoft.Insights/components", "properties.DisableLocalAuth", true),
        .. Must(t, Site, "identity.type", "UserAssigned"),
        .. Must(t, Site, "properties.functionAppConfig.deployment.storage.authentication.type", "UserAssignedIdentity"),
    ];

    private static IEnumerable<string> NoAnonymousAccess(Templates t) =>
    [
        .. Must(t, Account, "properties.allowBlobPublicAccess", false),
        .. Must(t, Account + "/blobServices/containers", "properties.publicAccess", "None"),
    ];

    private static IEnumerable<string> EncryptedConnections(Templates t) =>
    [
        .. Must(t, Account, "properties.supportsHttpsTrafficOnly", true),
        .. Must(t, Account, "properties.minimumTlsVersion", "TLS1_2"),
        .. Must(t, Site, "properties.httpsOnly", true),
        .. Must(t, Site, "properties.siteConfig.minTlsVersion", "1.2"),
        .. Must(t, Site, "properties.siteConfig.ftpsState", "Disabled"),
        .. t.Made.SelectMany(r => r.SelectTokens("..endpointUrl")).Select(u => (string)u!).Where(u => !u.Contains("https://", StringComparison.Ordinal)),
    ];

    private static IEnumerable<string> ApiReadsPublished(Templates t) => Rights.Granted(t)
        .Where(g => g.StartsWith("apiIdentity ", StringComparison.Ordinal))
        .Where(g => g != "apiIdentity public containers/published Storage Blob Data Reader" && !g.StartsWith("apiIdentity apiHost ", StringComparison.Ordinal));

    private static IEnumerable<string> NoSecrets(Templates t)
    {
        foreach (var text in new[] { t.Main, t.Subscription }.SelectMany(d => d.DescendantsAndSelf()).OfType<JValue>().Where(v => v.Type == JTokenType.String))
        {
            // The one key that is read is read where it is used, and stays there.
            var isEndpoint = text.Path.EndsWith(".endpointUrl", StringComparison.Ordinal);
            if (!isEndpoint && Secret().IsMatch((string)text!))
            {
                yield return text.Path;
            }
        }
    }

    private static IEnumerable<string> NothingIsLost(Templates t)
    {
        foreach (var module in t.Modules.Properties().Select(p => p.Value.SelectToken("properties.template")).OfType<JObject>())
        {
            var made = module["resources"]!.Children().Select(c => c is JProperty p ? p.Value : c).Where(r => (bool?)r["existing"] != true).ToArray();
            if (made.Any(r => (string?)r["type"] == Account) && !made.Any(r => (string?)r["type"] == Account + "/managementPolicies"
                && r.SelectToken("properties.policy.rules[0].definition.actions.version.delete.daysAfterCreationGreaterThan") is not null))
            {
                yield return "an account without lifecycle";
            }
        }

        foreach (var fault in Must(t, Account + "/blobServices", "properties.isVersioningEnabled", true)
            .Concat(Must(t, Account + "/blobServices", "properties.deleteRetentionPolicy.enabled", true))
            .Concat(Must(t, Account + "/blobServices", "properties.containerDeleteRetentionPolicy.enabled", true)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Events(Templates t)
    {
        const string type = "Microsoft.EventGrid/systemTopics/eventSubscriptions";
        string[] apis = ["CopyBlob", "PutBlob", "PutBlockList", "FlushWithClose"];
        foreach (var fault in Must(t, type, "properties.deadLetterWithResourceIdentity.deadLetterDestination.properties.blobContainerName", "deadletters")
            .Concat(Must(t, type, "properties.filter.subjectBeginsWith", "/blobServices/default/containers/submissions/blobs/"))
            .Concat(Must(t, type, "properties.filter.advancedFilters[0].key", "data.api")))
        {
            yield return fault;
        }

        foreach (var subscription in t.OfType(type).Where(s =>
            !s.SelectTokens("properties.filter.includedEventTypes[*]").Select(v => (string?)v).SequenceEqual(["Microsoft.Storage.BlobCreated"])
            || !s.SelectTokens("properties.filter.advancedFilters[0].values[*]").Select(v => (string?)v).SequenceEqual(apis)))
        {
            yield return $"{subscription["name"]}: other events than completed writes";
        }
    }

    /// <summary>All resources of the type, of which there is one at least, have this value there.</summary>
    private static IEnumerable<string> Must(Templates t, string type, string path, JToken value)
    {
        var resources = t.OfType(type).ToArray();
        return resources.Length == 0
            ? [$"no {type}"]
            : resources.Where(r => !JToken.DeepEquals(r.SelectToken(path), value)).Select(r => $"{type} {r["name"]}: {path} is {r.SelectToken(path)}");
    }

    [GeneratedRegex(@"\blist[A-Z]\w*\(|AccountKey=|SharedAccessSignature|DefaultEndpointsProtocol|\bsig=|(?<!APPLICATIONINSIGHTS_CONNECTION_STRING', reference\('applicationInsights'\)\.)ConnectionString\b")]
    private static partial Regex Secret();
}
