using System.Security.Cryptography;

namespace Disclosure.Azure;

/// <summary>The Content-Security-Policy: nothing runs, nothing is fetched, nothing frames.</summary>
internal static class SecurityPolicy
{
    /// <summary>For what is no page: nothing at all.</summary>
    public const string OfData = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static ReadOnlySpan<byte> Opening => "<style>"u8;

    private static ReadOnlySpan<byte> Closing => "</style>"u8;

    /// <summary>
    /// For a page: its one stylesheet by its hash, pictures that are in the page itself. A published page keeps the
    /// stylesheet of its day, so the hash is taken from the page. Only the first counts: one that a text might smuggle in
    /// further down stays without effect.
    /// </summary>
    public static string OfPage(ReadOnlySpan<byte> page)
    {
        var start = page.IndexOf(Opening);
        if (start < 0 || page[(start + Opening.Length)..] is var rest && rest.IndexOf(Closing) is var length && length < 0)
        {
            return OfData;
        }

        var style = page.Slice(start + Opening.Length, length);
        return $"{OfData}; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(style))}'; img-src data:";
    }
}
