namespace Disclosure.Submissions;

/// <summary>What became of a cell. A cell with content is either placed or listed as unplaced; there is no third way.</summary>
internal enum CellMark
{
    /// <summary>Nothing yet: at the end it is unplaced, with a finding.</summary>
    None,

    /// <summary>It became a figure, a text, a heading or a declaration.</summary>
    Placed,

    /// <summary>It is unplaced, and a finding of its own says why.</summary>
    Reported,
}
