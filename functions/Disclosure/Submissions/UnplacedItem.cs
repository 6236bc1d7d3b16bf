namespace Disclosure.Submissions;

/// <summary>Something read that belongs to no indicator, chapter or heading.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">What was read there; a long text is cut, because a receipt is no second copy of the file.</param>
public sealed record UnplacedItem(string At, string Text)
{
    /// <summary>So many are listed; the others are counted. An honest file has a few, a table of something else thousands.</summary>
    public const int MostListed = 500;

    /// <summary>So many characters of each are kept: more than any line that somebody would look up.</summary>
    private const int LongestText = 300;

    /// <summary>What was read there.</summary>
    public string Text { get; } = CellText.Cut(Text, LongestText);
}
