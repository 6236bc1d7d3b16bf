using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Disclosure.Azure.Tests;

/// <summary><c>/openapi.json</c> as a client reads it.</summary>
internal sealed class OpenApiDocument
{
    private OpenApiDocument(JObject json) => Json = json;

    public JObject Json { get; }

    public IEnumerable<(string Path, JObject Operation)> Operations =>
        ((JObject)Json["paths"]!).Properties().Select(p => (p.Name, (JObject)p.Value["get"]!));

    public IEnumerable<(JObject Operation, string Address)> Examples =>
        Operations.SelectMany(o => OpenApiExamples.Addresses(Json, o.Path, o.Operation).Select(a => (o.Operation, a)));

    public static async Task<OpenApiDocument> ReadAsync(PublicApiHost host) => new(await host.JsonAsync("/openapi.json"));

    public JObject Resolve(JToken part) => OpenApiExamples.Resolve(Json, (JObject)part);

    /// <summary>What the document says of an answer with that status.</summary>
    public JObject Response(JObject operation, int status) => operation["responses"]![status.ToString(CultureInfo.InvariantCulture)] is { } response
        ? Resolve(response)
        : throw new InvalidOperationException($"{operation["operationId"]} does not document {status}.");

    /// <summary>Where a JSON body is not what its schema says.</summary>
    public async Task<ICollection<ValidationError>> ErrorsAsync(JToken schema, string body)
    {
        var whole = (JObject)schema.DeepClone();
        whole["definitions"] = Json["components"]!["schemas"]!.DeepClone();
        var text = whole.ToString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return (await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken)).Validate(body);
    }
}
