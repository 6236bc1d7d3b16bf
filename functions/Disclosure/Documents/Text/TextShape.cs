namespace Disclosure.Documents.Text;

/// <summary>What the text of a cell looks like, whatever it means.</summary>
internal enum TextShape
{
    /// <summary>Nothing to see: an empty cell, or the continuation of a merged one.</summary>
    Blank,

    /// <summary>A number, perhaps with sign, unit and remark, or a mark such as <c>/</c>.</summary>
    Number,

    /// <summary>A single character, which labels nothing: <c>增</c>, <c>无</c>.</summary>
    Word,

    /// <summary>Anything else.</summary>
    Label,
}
