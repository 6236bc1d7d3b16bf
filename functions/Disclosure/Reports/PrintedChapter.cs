using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Reports;

/// <summary>A chapter as it is printed: its words, then its tables.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Lines">Its text.</param>
/// <param name="Tables">Its tables, none of them a mere list.</param>
public sealed record PrintedChapter(Chapter Chapter, ImmutableArray<PrintedLine> Lines, ImmutableArray<FormTable> Tables)
{
    /// <summary>Its number and title: <c>一、总体情况</c>.</summary>
    public string Heading => $"{Chapter.Number}、{Chapter.Title.Zh}";

    /// <summary>Whether there is nothing but the heading.</summary>
    public bool IsEmpty => Lines.IsEmpty && Tables.IsEmpty;
}
