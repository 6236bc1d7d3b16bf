using System.Net.Http.Headers;
using Azure.Storage.Blobs;
using Disclosure.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Tests;

/// <summary>The public API over a container, asked as a client asks.</summary>
internal sealed class PublicApiHost : IAsyncDisposable
{
    /// <summary>What the catalogue of findings is made from.</summary>
    public static readonly Definitions Definitions = DefinitionFiles.Load(RepositoryRoot.Combine("seeds"));

    private readonly WebApplication _app;

    private PublicApiHost(WebApplication app) => _app = app;

    public static async Task<PublicApiHost> StartAsync(BlobContainerClient published)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();

        // A correction has to be seen by the very next request of a test.
        builder.Services.AddSingleton(new PointerAge(TimeSpan.Zero));
        PublicApi.AddTo(builder.Services, published, Definitions);
        var app = builder.Build();
        PublicApi.Map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PublicApiHost(app);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var client = _app.GetTestClient();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for a path that no client would leave as it is, such as one with dots.</summary>
    public async Task<int> StatusOfRawPathAsync(string path) =>
        (await _app.GetTestServer().SendAsync(context => context.Request.Path = path, TestContext.Current.CancellationToken)).Response.StatusCode;

    public async Task<JObject> JsonAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path} answers {(int)response.StatusCode}.");
        return (JObject)CanonicalJson.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Every endpoint there is.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>The body of a problem, after the one shape every problem has was checked.</summary>
    public static async Task<JObject> BodyAsync(HttpResponseMessage response)
    {
        await ProblemAsync(response);
        return (JObject)CanonicalJson.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The code of a problem, after the one shape every problem has was checked.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json", "utf-8"), response.Content.Headers.ContentType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var problem = (JObject)CanonicalJson.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)response.StatusCode, (int)problem["status"]!);
        var code = (string)problem["code"]!;
        Assert.Equal($"urn:disclosure:problem:{code}", (string)problem["type"]!);
        Assert.Equal(["Accept-Language"], response.Headers.Vary);
        var language = response.Content.Headers.ContentLanguage.Single() == "en" ? "en" : "zh";
        Assert.Equal((string)problem["titles"]![language]!, (string)problem["title"]!);
        Assert.Equal((string)problem["details"]![language]!, (string)problem["detail"]!);
        Assert.All(["titles", "details"], m => Assert.NotEmpty((string)problem[m]!["en"]!));
        Assert.DoesNotContain("{", (string)problem["detail"]!, StringComparison.Ordinal);
        string[] known = ["allowed", "alternatives", "code", "detail", "details", "parameter", "status", "title", "titles", "type"];
        Assert.Empty(problem.Properties().Select(p => p.Name).Except(known));
        return code;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
