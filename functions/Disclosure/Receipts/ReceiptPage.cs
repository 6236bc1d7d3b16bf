using Disclosure.Forms;
using Disclosure.Receipts.Pages;
using Disclosure.Reports.Pages;
using Disclosure.Units;

namespace Disclosure.Receipts;

/// <summary>The receipt as a page a clerk understands at once and can print on a sheet or two.</summary>
public static class ReceiptPage
{
    /// <summary>
    /// HTML bytes, UTF-8; equal receipts give equal bytes. Every text from the file is escaped.
    /// </summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="edition">The edition of the year, for labels; null when the year has none.</param>
    /// <param name="unit">The unit, for its name; null when the path names none.</param>
    public static byte[] Render(Receipt receipt, Edition? edition, Unit? unit = null)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return HtmlPage.Render<ReceiptSheet>(("Receipt", receipt), ("Edition", edition), ("Unit", unit));
    }
}
