using System.Text;
using Disclosure.Azure.Tests;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Worker.Tests;

/// <summary>The HTTP function inside a host that has routed the request before.</summary>
public sealed class PublicFunctionTest(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("/api/reports", 200, """{"reports":[]}""")]
    [InlineData("/", 200, "政府信息公开工作年度报告")]
    [InlineData("/reports/620403/2019", 404, "report_not_found")]
    [InlineData("/nowhere", 404, "not_found")]
    public async Task It_serves_although_the_host_has_set_an_endpoint_and_route_values(string path, int status, string text)
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        var function = app.Function<PublicFunction>();
        for (var request = 0; request < 2; request++)
        {
            var context = Request(path);
            await function.RunAsync(context.Request);
            Assert.Equal(status, context.Response.StatusCode);
            Assert.Contains(text, Body(context), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_services_of_the_host_are_there_again_afterwards()
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        var context = Request("/api/reports");
        var services = context.RequestServices;
        await app.Function<PublicFunction>().RunAsync(context.Request);
        Assert.Same(services, context.RequestServices);
    }

    private static DefaultHttpContext Request(string path)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        context.Request.RouteValues["path"] = path[1..];
        context.Request.RouteValues["area"] = "of the host";
        context.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("The host's endpoint ran again."), EndpointMetadataCollection.Empty, "Public"));
        return context;
    }

    private static string Body(DefaultHttpContext context) => Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
}
