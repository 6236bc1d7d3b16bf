using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>A chapter of the report (FORMS.md section 2).</summary>
/// <param name="Number">一 to 六.</param>
/// <param name="Title">The title as prescribed, without the number.</param>
/// <param name="Variants">Other wordings of the title seen in real reports.</param>
public sealed record Chapter(string Number, LocalizedText Title, ImmutableArray<string> Variants);
