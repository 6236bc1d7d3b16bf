using System.Net;
using AngleSharp.Html.Parser;

namespace Disclosure.Azure.Tests;

/// <summary>What holds for every address of the documentation, on the published report of Pingchuan.</summary>
public sealed class EveryRouteTest(AzuriteFixture azurite)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task HEAD_answers_with_the_headers_of_GET_and_OPTIONS_and_writing_say_what_is_allowed()
    {
        await using var host = await PublicApiHost.StartAsync(await Pingchuan.PublishedAsync(azurite));
        foreach (var (_, address) in (await OpenApiDocument.ReadAsync(host)).Examples)
        {
            using var get = await host.GetAsync(address, ("Accept-Encoding", "gzip"));
            using var head = await host.SendAsync(HttpMethod.Head, address, ("Accept-Encoding", "gzip"));
            _ = get.Content.Headers.ContentLength;
            Assert.Equal((address, get.StatusCode), (address, head.StatusCode));
            Assert.Equal(get.Headers.ToString() + get.Content.Headers, head.Headers.ToString() + head.Content.Headers);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
            using var options = await host.SendAsync(HttpMethod.Options, address, ("Origin", "https://example.org"));
            Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
            Assert.Equal(["GET, HEAD, OPTIONS"], options.Headers.GetValues("Access-Control-Allow-Methods"));
            using var post = await host.SendAsync(HttpMethod.Post, address);
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD, OPTIONS"), (post.StatusCode, string.Join(", ", post.Content.Headers.Allow)));
        }
    }

    [Fact]
    public async Task A_page_has_one_stylesheet_its_policy_names_and_nothing_that_the_policy_forbids()
    {
        await using var host = await PublicApiHost.StartAsync(await Pingchuan.PublishedAsync(azurite));
        var pages = 0;
        foreach (var (_, address) in (await OpenApiDocument.ReadAsync(host)).Examples)
        {
            using var response = await host.GetAsync(address);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                Assert.DoesNotContain("style-src", policy, StringComparison.Ordinal);
                continue;
            }

            pages++;
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));
            Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
            Assert.Empty(page.QuerySelectorAll("script, link:not([rel=alternate]), iframe, object, form, base, [style], [onclick], img:not([src^='data:'])"));
            var style = System.Text.Encoding.UTF8.GetBytes(Assert.Single(page.QuerySelectorAll("style")).TextContent);
            Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(style))}'", policy, StringComparison.Ordinal);
        }

        Assert.InRange(pages, 10, int.MaxValue);
    }

    [Fact]
    public void A_stylesheet_that_a_text_smuggles_in_stays_without_effect()
    {
        var policy = SecurityPolicy.OfPage("<style>a{}</style><p><style>b{}</style>"u8);
        Assert.Equal(SecurityPolicy.OfPage("<style>a{}</style>"u8), policy);
        Assert.Equal(SecurityPolicy.OfData, SecurityPolicy.OfPage("<p>"u8));
        Assert.Equal(SecurityPolicy.OfData, SecurityPolicy.OfPage("<style>a"u8));
    }
}
