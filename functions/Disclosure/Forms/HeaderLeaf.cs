using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>A row or column of the form with the headings it stands under.</summary>
/// <param name="Id">The leaf's part of the indicator code.</param>
/// <param name="Path">From the outermost group to the leaf itself; at least one.</param>
public sealed record HeaderLeaf(string Id, ImmutableArray<Header> Path)
{
    /// <summary>The leaf's own heading.</summary>
    public Header Header => Path[^1];
}
