using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Tests;

/// <summary>The OpenAPI document says what the endpoints do, no less and no more.</summary>
public sealed class OpenApiTest(AzuriteFixture azurite)
{
    private static readonly global::Azure.Storage.Blobs.BlobContainerClient Unreachable = new(new Uri("http://127.0.0.1:1/account1/published"));

    [Fact]
    public async Task Every_route_and_no_other_is_documented()
    {
        await using var host = await PublicApiHost.StartAsync(Unreachable);
        var document = await OpenApiDocument.ReadAsync(host);
        Assert.Equal(
            host.Endpoints.Select(e => e.RoutePattern.RawText!).Order(StringComparer.Ordinal),
            document.Operations.Select(o => o.Path).Order(StringComparer.Ordinal));
        Assert.All(document.Operations, o => Assert.Equal(
            Regex.Matches(o.Path, @"\{(\w+)\}").Select(m => m.Groups[1].Value), Parameters(document, o.Operation, "path").Select(p => (string)p["name"]!)));
    }

    [Fact]
    public async Task Every_query_parameter_and_no_other_is_documented_with_its_shape()
    {
        await using var host = await PublicApiHost.StartAsync(Unreachable);
        var document = await OpenApiDocument.ReadAsync(host);
        foreach (var endpoint in host.Endpoints)
        {
            var known = endpoint.Metadata.OfType<QueryParameters>().SingleOrDefault()?.Known ?? [];
            var (_, operation) = document.Operations.Single(o => o.Path == endpoint.RoutePattern.RawText);
            var documented = Parameters(document, operation, "query").ToDictionary(p => (string)p["name"]!);
            Assert.Equal(known.Select(p => p.Name), documented.Keys);
            Assert.All(known, p =>
            {
                var schema = documented[p.Name]["schema"]!;
                Assert.Equal(p.Many, (string?)schema["type"] == "array");
                Assert.Equal(p.Required, (bool?)documented[p.Name]["required"] == true);
                Assert.Equal(p.Shape.ToString().Replace(@"\z", "$", StringComparison.Ordinal), (string?)(schema["items"] ?? schema)["pattern"] ?? p.Shape.ToString().Replace(@"\z", "$", StringComparison.Ordinal));
            });
        }
    }

    [Fact]
    public async Task Every_problem_and_no_other_is_documented_and_named_where_it_can_come()
    {
        await using var host = await PublicApiHost.StartAsync(Unreachable);
        var document = await OpenApiDocument.ReadAsync(host);
        Assert.Equal(
            ProblemCode.All.Select(c => c.Code).Order(StringComparer.Ordinal),
            document.Json["components"]!["schemas"]!["Problem"]!["properties"]!["code"]!["enum"]!.Select(c => (string)c!).Order(StringComparer.Ordinal));
        var said = document.Json["info"]!["description"] + string.Concat(((JObject)document.Json["components"]!["responses"]!).Properties().Select(r => r.Value["description"]));
        Assert.All(ProblemCode.All, c => Assert.Matches($@"\b{c.Code}\b", said));
    }

    [Fact]
    public async Task Everything_is_described_in_Chinese_and_in_English()
    {
        await using var host = await PublicApiHost.StartAsync(Unreachable);
        var document = await OpenApiDocument.ReadAsync(host);
        var spoken = document.Operations.Select(o => o.Operation["description"])
            .Concat(document.Json.SelectTokens("$.paths..parameters[?(@.description)].description"))
            .Concat(document.Json.SelectTokens("$.components.*.*.description"))
            .Append(document.Json["info"]!["description"]);
        Assert.All(spoken, text =>
        {
            var parts = ((string)text!).Split("\n\n");
            Assert.Equal(2, parts.Length);
            Assert.Matches(@"[\u4e00-\u9fff]|^GET", parts[0]);
            Assert.Matches("[A-Za-z]", parts[1]);
        });
    }

    [Fact]
    public async Task Every_example_works_on_the_published_report_and_answers_as_documented()
    {
        await using var host = await PublicApiHost.StartAsync(await Pingchuan.PublishedAsync(azurite));
        var document = await OpenApiDocument.ReadAsync(host);
        Assert.All(document.Operations, o => Assert.NotEmpty(OpenApiExamples.Addresses(document.Json, o.Path, o.Operation)));
        foreach (var (operation, address) in document.Examples)
        {
            using var answer = await host.GetAsync(address, ("Accept-Encoding", "br"));
            Assert.True((int)answer.StatusCode is 200 or 308, $"{address} answers {(int)answer.StatusCode}.");
            await CheckAsync(document, operation, address, answer);
            if (answer.Headers.ETag is { } tag)
            {
                using var again = await host.GetAsync(address, ("Accept-Encoding", "br"), ("If-None-Match", tag.ToString()));
                await CheckAsync(document, operation, address, again);
            }
        }
    }

    [Fact]
    public async Task Every_refusal_is_documented_where_it_is_given()
    {
        await using var host = await PublicApiHost.StartAsync(await Pingchuan.PublishedAsync(azurite));
        var document = await OpenApiDocument.ReadAsync(host);
        foreach (var (path, operation) in document.Operations)
        {
            var example = OpenApiExamples.Addresses(document.Json, path, operation).First();
            var strange = example.Contains('?', StringComparison.Ordinal) ? example + "&strange=1" : example + "?strange=1";
            string[] addresses = [strange, .. Regex.IsMatch(path, @"\{\w+\}") ? [Regex.Replace(path, @"\{\w+\}", "00")] : Array.Empty<string>()];
            foreach (var address in addresses)
            {
                using var answer = await host.GetAsync(address, ("Accept", "application/pdf"));
                await CheckAsync(document, operation, address, answer);
            }

            using var written = await host.SendAsync(HttpMethod.Post, example);
            await CheckAsync(document, operation, example, written);
        }
    }

    private static async Task CheckAsync(OpenApiDocument document, JObject operation, string address, HttpResponseMessage answer)
    {
        var documented = document.Response(operation, (int)answer.StatusCode);
        string[] common = ["Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Content-Security-Policy", "Content-Length", "Content-Type"];
        var special = answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key)
            .Where(h => !h.StartsWith("Cross-Origin-", StringComparison.Ordinal) && h is not ("Permissions-Policy" or "Referrer-Policy" or "X-Content-Type-Options"))
            .Except(common);
        var headers = ((JObject?)documented["headers"] ?? []).Properties().Select(h => h.Name);
        Assert.Empty(special.Except(headers).Select(h => $"{address} has an undocumented {h}."));
        if (answer.Content.Headers.ContentType?.MediaType is not { } type)
        {
            return;
        }

        Assert.True(documented["content"]?[type] is not null, $"{address} answers an undocumented {type}.");
        if (type.EndsWith("json", StringComparison.Ordinal))
        {
            var body = answer.Content.Headers.ContentEncoding.Count == 0
                ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
                : await PlainAsync(answer);
            var errors = await document.ErrorsAsync(documented["content"]![type]!["schema"]!, body);
            Assert.True(errors.Count == 0, $"{address}: {string.Join("; ", errors.Take(3))}");
        }
    }

    private static async Task<string> PlainAsync(HttpResponseMessage answer)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<JObject> Parameters(OpenApiDocument document, JObject operation, string place) =>
        (operation["parameters"] ?? new JArray()).Select(document.Resolve).Where(p => (string)p["in"]! == place);
}
