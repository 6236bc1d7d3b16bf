using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Receipts;
using Disclosure.Reports;

namespace Disclosure.Azure;

internal static class ReportRenderer
{
    public static ImmutableArray<Artefact> Render(Report report, Edition edition) =>
        [new("report.json", "application/json; charset=utf-8", ReportJson.Write(report))];
}

internal static class ReceiptPage
{
    public static byte[] Render(Receipt receipt) => ReceiptJson.Write(receipt);
}
