using System.Text.RegularExpressions;

namespace Disclosure.Submissions;

/// <summary>Takes the rows of a table of reasons (情况说明), whatever format it stands in.</summary>
internal sealed partial class ReasonMatcher(SubmissionBuilder result)
{
    private ReasonHeader? _header;

    /// <summary>Whether the row is the header of such a table, which then goes on to the end of the table it stands in.</summary>
    public bool TryHeader(MarkedCell[] filled)
    {
        var header = filled.Length > 1 ? ReasonHeader.Of(filled) : null;
        _header = header ?? _header;
        return header is not null;
    }

    /// <summary>Takes a row with a code; any other is none of its.</summary>
    public bool TryRow(MarkedCell[] filled)
    {
        if (_header is null || Find(filled, ReasonColumn.Code) is not { } code || Spelt(code.Text) is not { } spelt)
        {
            return false;
        }

        result.AddReason(code.Order, new SubmittedReason(
            code.At,
            spelt,
            Text(filled, ReasonColumn.Item) ?? string.Empty,
            Text(filled, ReasonColumn.Observed),
            Text(filled, ReasonColumn.Text) ?? string.Empty,
            Text(filled, ReasonColumn.By)));
        foreach (var cell in filled.Where(c => _header.At(c.Column) is not null))
        {
            cell.Mark = CellMark.Placed;
        }

        return true;
    }

    private MarkedCell? Find(MarkedCell[] filled, ReasonColumn column) => Array.Find(filled, cell => _header!.At(cell.Column) == column);

    private string? Text(MarkedCell[] filled, ReasonColumn column) => Find(filled, column) is { } cell ? CellText.Clean(cell.Text) : null;

    private static string? Spelt(string text) =>
        CellText.Fold(CellText.Clean(text)).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant() is var code && Code().IsMatch(code) ? code : null;

    /// <summary>How codes look: <c>Y1</c>, <c>CHAPTER-MISSING</c>; a running number is none.</summary>
    [GeneratedRegex("^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
