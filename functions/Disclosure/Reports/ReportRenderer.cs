using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Reports.Packages;
using Disclosure.Reports.Pages;
using Disclosure.Reports.Word;
using Disclosure.Reports.Workbooks;

namespace Disclosure.Reports;

/// <summary>Renders a report in every format it is published in.</summary>
public static class ReportRenderer
{
    /// <summary>
    /// The artefacts of a draft, all from the one model: <c>report.json</c>, pages (<c>index.html</c>,
    /// <c>lineage.html</c>, <c>units/{code}.html</c>), <c>report.csv</c>, <c>units.csv</c>, <c>report.xlsx</c>,
    /// <c>report.docx</c>, <c>units/{code}.docx</c> of every unit that has filed, <c>indicators.json</c>; and, made from all of
    /// these, <c>datapackage.json</c> and <c>report.zip</c> (<see cref="ReportPackage"/>).
    /// Equal reports give equal bytes. Every text from a file is escaped for its format.
    /// </summary>
    public static ImmutableArray<Artefact> Render(Report report, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(edition);
        return ReportPackage.Complete(report, edition, Files(new ReportView(report, edition)));
    }

    private static IEnumerable<Artefact> Files(ReportView view)
    {
        var report = view.Report;
        return
        [
            new Artefact("report.json", ContentTypes.Json, ReportJson.Write(report)),
            new Artefact("index.html", ContentTypes.Html, HtmlPage.Render<ReportPage>(("View", view))),
            new Artefact("lineage.html", ContentTypes.Html, HtmlPage.Render<LineagePage>(("View", view))),
            .. report.Units.Select(u => new Artefact(
                $"units/{u.Code}.html", ContentTypes.Html, HtmlPage.Render<UnitPage>(("View", view), ("Unit", u)))),
            new Artefact("report.csv", ContentTypes.Csv, ReportTables.Report(view)),
            new Artefact("units.csv", ContentTypes.Csv, ReportTables.Units(view)),
            new Artefact("report.xlsx", ContentTypes.Xlsx, ReportWorkbook.Write(view)),
            new Artefact("report.docx", ContentTypes.Docx, ReportDocument.Write(PrintableReport.Of(view))),
            .. report.Units.Where(PrintableReport.IsHandedIn).Select(u => new Artefact(
                $"units/{u.Code}.docx", ContentTypes.Docx, ReportDocument.Write(PrintableReport.Of(view, u)))),
            new Artefact("indicators.json", ContentTypes.Json, IndicatorJson.Write(view.Edition)),
        ];
    }
}
