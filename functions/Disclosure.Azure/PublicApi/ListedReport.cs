using System.Collections.Immutable;

namespace Disclosure.Azure;

/// <summary>A report as indexes list it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Formats">Suffixes its current edition can be read in, the page first.</param>
public sealed record ListedReport(PublishedReport Report, ImmutableArray<string> Formats)
{
    /// <summary>The formats to save, beside the page.</summary>
    public IEnumerable<string> Downloads => Formats.Where(f => f != ReportFormat.Html);

    /// <summary>What readers call a format.</summary>
    public static string NameOf(string suffix) => suffix switch
    {
        "xlsx" => "Excel",
        "docx" => "Word",
        null => string.Empty,
        _ => suffix.ToUpperInvariant(),
    };
}
