using System.Xml.Linq;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>The Atom feeds: whoever subscribes is told of every publication and every correction, with its reason.</summary>
public sealed class FeedEndpointsTest(AzuriteFixture azurite)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Every_edition_is_an_entry_the_newest_first_and_a_correction_gives_its_reason()
    {
        var pipeline = await PublishedAsync("补报 7 件 <&>");
        await using var host = await PublicApiHost.StartAsync(pipeline.Storage.Published);

        var all = await FeedAsync(host, "/feed.atom");
        var district = await FeedAsync(host, $"/reports/{District}/feed.atom");

        Assert.Equal(
            [$"urn:disclosure:report:{District}:2019:2", $"urn:disclosure:report:{City}:2019:1", $"urn:disclosure:report:{District}:2019:1"],
            all.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
        Assert.Equal(2, district.Elements(Atom + "entry").Count());
        Assert.Equal("2020-02-24T10:00:00+08:00", all.Element(Atom + "updated")!.Value);
        Assert.EndsWith("原因：补报 7 件 <&>", district.Elements(Atom + "entry").First().Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_a_feed_leads_to_something()
    {
        var pipeline = await PublishedAsync("补报");
        await using var host = await PublicApiHost.StartAsync(pipeline.Storage.Published);
        foreach (var feed in (string[])["/feed.atom", $"/reports/{District}/feed.atom", $"/reports/{City}/feed.atom"])
        {
            foreach (var link in (await FeedAsync(host, feed)).Descendants(Atom + "link").Select(l => l.Attribute("href")!.Value))
            {
                using var answer = await host.GetAsync(link);
                Assert.True(answer.IsSuccessStatusCode, link);
            }
        }
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/reports/620403/feed.atom")]
    [InlineData("/reports/..%2f620403/feed.atom")]
    public async Task Before_the_first_publication_there_is_no_feed(string address)
    {
        var sample = await PublishedSample.EmptyAsync(azurite);
        await using var host = await PublicApiHost.StartAsync(sample.Container);

        using var answer = await host.GetAsync(address);

        Assert.Equal("report_not_found", await PublicApiHost.ProblemAsync(answer));
    }

    /// <summary>The feed, after what RFC 4287 asks of every feed was checked.</summary>
    private static async Task<XElement> FeedAsync(PublicApiHost host, string address)
    {
        using var answer = await host.GetAsync(address);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestPipeline.Stop)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(address, feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToArray();
        foreach (var element in entries.Append(feed))
        {
            Assert.True(Uri.TryCreate(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
            Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParse(Assert.Single(element.Elements(Atom + "updated")).Value, out _));
            Assert.True(element == feed || element.Element(Atom + "author")?.Element(Atom + "name") is not null);
            Assert.Single(element.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "alternate");
        }

        Assert.Distinct(entries.Select(e => e.Element(Atom + "id")!.Value));
        return feed;
    }

    private async Task<TestPipeline> PublishedAsync(string reason)
    {
        var pipeline = await TestPipeline.ApprovedAsync(azurite);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        await pipeline.ApproveAsync(2019, City, await pipeline.DraftAsync(2019, City));
        await pipeline.Publish.RunAsync(2019, City, TestPipeline.Stop);
        await pipeline.DeliverAsync($"2019/{Bureau}/b.json", SmallFile.Figures(7));
        await pipeline.SettleAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(40));
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District), reason);
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);
        return pipeline;
    }
}
