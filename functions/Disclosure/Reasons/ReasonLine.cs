using Disclosure.Documents;
using Disclosure.Forms;

namespace Disclosure.Reasons;

/// <summary>What a clerk writes under 编号 and 项目 to give the reason for a warning.</summary>
/// <param name="Code">The code.</param>
/// <param name="Item">The place, or the indicator, or what was read; empty when the code alone says which.</param>
internal sealed record ReasonLine(string Code, string Item)
{
    /// <summary>The line for a warning.</summary>
    public static ReasonLine Of(Finding finding, Edition? edition)
    {
        var label = finding.Indicator is { } code && edition is not null && edition.TryGetIndicator(code, out var indicator) ? indicator.Label.Zh : null;
        return new(finding.Code, finding.At is { } at ? SpokenAddress.Zh(at) : label ?? finding.Observed ?? string.Empty);
    }
}
