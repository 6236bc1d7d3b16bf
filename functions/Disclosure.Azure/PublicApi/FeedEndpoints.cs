using Disclosure.Azure.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Disclosure.Azure;

/// <summary>The Atom feeds of publications and corrections, of all areas and of one, as they were published.</summary>
internal sealed class FeedEndpoints(PublishedFiles published)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage("/feed.atom", AllAsync);
        endpoints.MapPage("/reports/{area}/feed.atom", AreaAsync);
    }

    private Task<IResult> AllAsync(CancellationToken cancellation) => AnswerAsync(null, cancellation);

    private Task<IResult> AreaAsync(string area, CancellationToken cancellation) => AnswerAsync(area, cancellation);

    /// <summary>Before the first publication there is nothing to tell, and no time to tell it of (RFC 4287 wants one).</summary>
    private async Task<IResult> AnswerAsync(string? area, CancellationToken cancellation) =>
        (area is null || Codes.Unit.IsMatch(area)) && await published.FeedAsync(area, cancellation) is { } feed
            ? Representation.OfBytes(feed.ToArray(), Feed.ContentType)
            : new Problem(ProblemCode.ReportNotFound, Value: area ?? Feed.Name(null));
}
