using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>A chapter of the report (FORMS.md section 2).</summary>
/// <param name="Number">一 to 六.</param>
/// <param name="Title">The title as prescribed, without the number.</param>
/// <param name="Variants">Other wordings of the title seen in real reports.</param>
public sealed record Chapter(string Number, LocalizedText Title, ImmutableArray<string> Variants)
{
    /// <summary>
    /// Words by which a numbered heading in yet other words is known (<c>问题…改进</c>); <c>…</c> stands for anything
    /// between.
    /// </summary>
    public ImmutableArray<string> Hints { get; init; } = [];
}
