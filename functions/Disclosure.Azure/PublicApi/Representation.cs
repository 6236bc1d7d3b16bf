using Disclosure.Azure.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>
/// Bytes that answer a request, with a strong ETag for each content coding (RFC 9110 section 8.8.3.3), so that a cache
/// never takes the compressed bytes for the plain ones. HEAD gets the very headers of GET.
/// </summary>
internal sealed record Representation : IResult
{
    /// <summary>Caching of the address of an edition, which never changes.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Caching of what follows the current edition: an old copy may be shown while a new one is fetched.</summary>
    public const string Shortly = "public, max-age=60, stale-while-revalidate=300";

    /// <summary>What to serve, uncompressed.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>MIME type with charset.</summary>
    public required string ContentType { get; init; }

    /// <summary>SHA-256 of <see cref="Bytes"/>, the heart of the ETag.</summary>
    public required string Hash { get; init; }

    /// <summary>True for the address of an edition, which never changes.</summary>
    public required bool Permanent { get; init; }

    /// <summary>True when the Accept header chose the format.</summary>
    public bool Negotiated { get; init; }

    /// <summary>The name under which a browser saves it; null for what it shows.</summary>
    public SavedName? SavedAs { get; init; }

    /// <summary>The value of <c>Link</c>; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>A file of an edition, as it was published.</summary>
    public static Representation OfFile(ManifestFile file, BinaryData bytes, bool permanent) =>
        new() { Bytes = bytes, ContentType = file.ContentType, Hash = file.Sha256, Permanent = permanent };

    /// <summary>Data made from what is current.</summary>
    public static Representation OfJson(JToken json) => OfBytes(CanonicalJson.Write(json), ContentTypes.Json);

    /// <summary>Bytes made from what is current.</summary>
    public static Representation OfBytes(byte[] bytes, string contentType) =>
        new() { Bytes = bytes, ContentType = contentType, Hash = CanonicalJson.Hash(bytes), Permanent = false };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var coding = AddHeaders(httpContext);
        var tag = new EntityTagHeaderValue(coding is null ? $"\"{Hash}\"" : $"\"{Hash}-{coding.EncodingName}\"");
        httpContext.Response.Headers.ETag = tag.ToString();
        if (IsKnown(httpContext.Request, tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            httpContext.Response.ContentType = null;
            return;
        }

        await WriteAsync(httpContext, coding);
    }

    private ICompressionProvider? AddHeaders(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = ContentType;
        response.Headers.CacheControl = Permanent ? ForEver : Shortly;
        response.Headers.Vary = Negotiated ? "Accept, Accept-Encoding" : "Accept-Encoding";

        // On 304 too: a cache replaces the headers it has by these.
        if (ContentType == ContentTypes.Html)
        {
            response.Headers.ContentSecurityPolicy = SecurityPolicy.OfPage(Bytes.Span);
        }

        return Coding(context);
    }

    private async Task WriteAsync(HttpContext context, ICompressionProvider? coding)
    {
        if (SavedAs is not null)
        {
            context.Response.Headers.ContentDisposition = SavedAs.ToHeader();
        }

        if (Link is not null)
        {
            context.Response.Headers.Link = Link;
        }

        var body = Bytes;
        if (coding is not null)
        {
            body = await CompressedAsync(context, coding);
            context.Response.Headers.ContentEncoding = coding.EncodingName;
        }

        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    // The framework's middleware compresses a body as it is written: too late for the ETag, and never for HEAD.
    // So its negotiation and its coders are used here, and the middleware is not.
    private static ICompressionProvider? Coding(HttpContext context)
    {
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return compression.CheckRequestAcceptsCompression(context) && compression.ShouldCompressResponse(context)
            ? compression.GetCompressionProvider(context)
            : null;
    }

    private async Task<ReadOnlyMemory<byte>> CompressedAsync(HttpContext context, ICompressionProvider coding)
    {
        var memory = context.RequestServices.GetRequiredService<PublishedMemory>();
        return await memory.KeepAsync<byte[]>($"{Hash} {coding.EncodingName}", () => Task.FromResult<byte[]?>(Compressed(coding)), b => b.Length);
    }

    private byte[] Compressed(ICompressionProvider coding)
    {
        using var target = new MemoryStream();
        using (var stream = coding.CreateStream(target))
        {
            stream.Write(Bytes.Span);
        }

        return target.ToArray();
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
}
