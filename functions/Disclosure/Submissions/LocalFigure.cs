using System.Collections.Immutable;

namespace Disclosure.Submissions;

/// <summary>
/// An answer in a row the form does not have: one a province or an office added (其他主动公开文件), or a subtotal. It is
/// kept with the filing and takes part in no sum and no rule.
/// </summary>
/// <param name="Table">The table of the form it stands in.</param>
/// <param name="Path">Its groups as the form prints them, and last its own label as it stands in the file.</param>
/// <param name="Column">The column's heading as the form prints it, its groups before it.</param>
/// <param name="Figure">The answer.</param>
public sealed record LocalFigure(string Table, ImmutableArray<string> Path, ImmutableArray<string> Column, Figure Figure)
{
    /// <summary>Path and column in one line, as receipts name it: <c>（三）不予公开·小计·自然人</c>.</summary>
    public string Label => string.Join('·', Path.Concat(Column));
}
