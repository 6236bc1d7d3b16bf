namespace Disclosure.Documents.Text;

/// <summary>The columns of a grid that a cell covers.</summary>
/// <param name="Column">The first, counted from zero.</param>
/// <param name="Span">How many, at least 1.</param>
internal readonly record struct ColumnRange(int Column, int Span)
{
    /// <summary>The column after the last.</summary>
    public int End => Column + Span;

    /// <summary>From the first column of one to the last of another.</summary>
    public static ColumnRange Over(ColumnRange first, ColumnRange last) => new(first.Column, last.End - first.Column);
}
