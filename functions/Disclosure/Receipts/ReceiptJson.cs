using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Receipts;

/// <summary>
/// A receipt as JSON: what <see cref="InspectionJson"/> says of the file, and <c>path</c>, <c>received</c> (ISO 8601
/// with offset; null for a trial), <c>late</c>, <c>superseded</c>, <c>deadline</c> (<c>2020-01-31</c>, or null) and
/// <c>marked</c> (name of the marked file, or null) beside it.
/// </summary>
public static class ReceiptJson
{
    /// <summary>The canonical bytes; equal receipts give equal bytes.</summary>
    public static byte[] Write(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var json = InspectionJson.Write(receipt.Inspection);
        json["path"] = receipt.Path;
        json["received"] = receipt.Received?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        json["late"] = receipt.Late;
        json["superseded"] = receipt.Superseded;
        json["deadline"] = receipt.Deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        json["marked"] = receipt.Marked;
        return CanonicalJson.Write(json);
    }
}
