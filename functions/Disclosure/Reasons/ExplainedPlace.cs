using Disclosure.Documents;
using Disclosure.Forms;

namespace Disclosure.Reasons;

/// <summary>A warning and the ways in which a clerk can name its place.</summary>
internal sealed class ExplainedPlace
{
    private readonly string[] _names;
    private readonly string? _observed;
    private readonly string? _label;

    public ExplainedPlace(Finding finding, Edition edition)
    {
        Finding = finding;
        _observed = finding.Observed is { } observed ? AskedPlace.Plain(observed) : null;
        _label = finding.Indicator is { } code && edition.TryGetIndicator(code, out var indicator) ? AskedPlace.Plain(indicator.Label.Zh) : null;
        _names = finding.At is { } at ? [AskedPlace.Plain(at), AskedPlace.Plain(SpokenAddress.Zh(at))] : [];
    }

    /// <summary>The warning.</summary>
    public Finding Finding { get; }

    /// <summary>Whether a reason for the warning's code means this one.</summary>
    public bool Fits(AskedPlace asked) =>
        (asked.Observed is null || asked.Observed == _observed)
        && (asked.Item.Length == 0 || asked.Item == _observed || Array.Exists(_names, name => IsNamed(name, asked.Item)) || IsOf(asked));

    /// <summary>The reason for this warning, as long as the same is read there.</summary>
    public Reason Of(AskedPlace asked, string unit) => new(unit, Finding.Code, Finding.Indicator, asked.Reason.Text, asked.Reason.By)
    {
        Observed = Finding.Observed,
    };

    /// <summary>Whether it names the indicator, in full or by the last part of its label: 采购总金额.</summary>
    private bool IsOf(AskedPlace asked) =>
        asked.Item.Length > 0 && Finding.Indicator is { } mine
        && (asked.Indicator == mine || (_label is not null && EndsWith(_label, '·', asked.Item)));

    /// <summary>A cell may be named without its sheet.</summary>
    private static bool IsNamed(string name, string item) => name == item || EndsWith(name, '!', item);

    private static bool EndsWith(string text, char mark, string end) =>
        text.Length > end.Length && text[^(end.Length + 1)] == mark && text.EndsWith(end, StringComparison.Ordinal);
}
