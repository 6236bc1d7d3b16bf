namespace Disclosure.Documents.Html;

/// <summary>How much an element shows.</summary>
/// <param name="Text">Letters and digits below it.</param>
/// <param name="InLinks">Those of them that stand in links.</param>
/// <param name="Links">Links below it.</param>
/// <param name="Tables">Tables below it that hold text and no other table.</param>
internal readonly record struct TextWeight(int Text, int InLinks, int Links, int Tables)
{
    private const int FewestLinks = 3;

    /// <summary>Whether it is a list of links and hardly anything else, as menus are.</summary>
    public bool IsMenu => Links >= FewestLinks && InLinks >= 0.9 * Text;

    public static TextWeight operator +(TextWeight a, TextWeight b) => new(a.Text + b.Text, a.InLinks + b.InLinks, a.Links + b.Links, a.Tables + b.Tables);
}
