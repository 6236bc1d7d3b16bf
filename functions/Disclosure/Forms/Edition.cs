using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Disclosure.Checking;

namespace Disclosure.Forms;

/// <summary>An edition of the statutory form, read from <c>seeds/forms/{id}.json</c> (FORMS.md section 1).</summary>
public sealed class Edition
{
    private FrozenDictionary<string, Indicator>? _byCode;

    /// <summary>Id: the first year it applied to.</summary>
    public required string Id { get; init; }

    /// <summary>What the edition is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>First report year it applies to.</summary>
    public required int FromYear { get; init; }

    /// <summary>Last report year it applies to; null while in force.</summary>
    public int? ToYear { get; init; }

    /// <summary>The notice that prescribes it.</summary>
    public required string Basis { get; init; }

    /// <summary>The six chapters.</summary>
    public required ImmutableArray<Chapter> Chapters { get; init; }

    /// <summary>Its tables in printed order, the supplementary list last.</summary>
    public required ImmutableArray<FormTable> Tables { get; init; }

    /// <summary>Its rules, one for each instance (<c>F1</c> for every column), in the order of the file.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The text of chapter 二 to be written from the supplementary figures.</summary>
    public required ImmutableArray<NarrativeSection> Narrative { get; init; }

    /// <summary>What the workbook that units fill in says beside the form; null when no form file says.</summary>
    public FormTemplate? Template { get; init; }

    /// <summary>The phrases by which a text mentions figures.</summary>
    public ImmutableArray<Phrase> Phrases { get; init; } = [];

    /// <summary>The charts of the illustrated digest (图解), in order.</summary>
    public ImmutableArray<DigestChart> Digest { get; init; } = [];

    /// <summary>The indicators whose course from year to year, and among units of a kind, is watched.</summary>
    public ImmutableArray<Indicator> Watched { get; init; } = [];
    /// <summary>What texts must not say, and what they must.</summary>
    public FormProse Prose { get; init; } = FormProse.None;

    /// <summary>What texts claim in words about figures.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>
    /// Words by which texts name parts of a number, grouped by the respect they are parts in (applicants; results; ways):
    /// parts in different respects add up to nothing.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Aspects { get; init; } = [];

    /// <summary>SHA-256 over the canonical JSON of the edition's file and of the supplements it takes in.</summary>
    public required string Hash { get; init; }

    /// <summary>Every indicator in printed order.</summary>
    public IEnumerable<Indicator> Indicators => Tables.SelectMany(t => t.Indicators);

    /// <summary>Whether reports for the year use this edition.</summary>
    public bool Covers(int year) => year >= FromYear && (ToYear is null || year <= ToYear);

    /// <summary>Finds an indicator by its code.</summary>
    public bool TryGetIndicator(string code, [NotNullWhen(true)] out Indicator? indicator)
    {
        _byCode ??= Indicators.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
        return _byCode.TryGetValue(code, out indicator);
    }
}
