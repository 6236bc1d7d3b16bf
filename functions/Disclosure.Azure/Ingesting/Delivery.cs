using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;
using Disclosure.Checking;
using Disclosure.Reasons;
using Disclosure.Submissions;

namespace Disclosure.Azure.Ingesting;

/// <summary>One reading of one version of a submission.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Place">Where its rows lie.</param>
/// <param name="File">Its bytes and version.</param>
/// <param name="Inspection">What was found in it; null when the reader broke on it.</param>
internal sealed record Delivery(SubmissionPath Path, Placement Place, SubmissionFile File, Inspection? Inspection)
{
    // A property of a row holds 32 000 characters.
    private const int MostWaiversNamed = 100;

    /// <summary>What an accepted file leaves; null for any other.</summary>
    public Filing? Filing { get; } = Place.Unit is null ? null : Inspection?.Filing;

    /// <summary>Hash of the filing; empty when there is none.</summary>
    public string FilingHash { get; } = Place.Unit is not null && Inspection?.Filing is { } filing
        ? CanonicalJson.Hash(FilingJson.Write(filing)) : string.Empty;

    /// <summary>
    /// The waivers that let errors of it stand, for the ledger: so many as a property holds, the number of the others, and
    /// the hash of all.
    /// </summary>
    public string Waivers { get; } = WaiversOf(Inspection?.Waivers ?? []);

    /// <summary>How many findings it has.</summary>
    public FindingCounts Findings { get; } = FindingCounts.Of(Inspection?.Findings ?? []);

    /// <summary>Whether a ledger row says of this delivery what this reading says.</summary>
    public bool Agrees(LedgerRow row) => row.Seen && row.Filing == FilingHash && row.Waivers == Waivers && row.Findings == Findings;

    /// <summary>Whether it replaces the unit's current tables.</summary>
    public bool ReplacesTables(Head head) => Filing?.Figures is not null && Newer(head.Tables);

    /// <summary>Whether it replaces the unit's current texts.</summary>
    public bool ReplacesTexts(Head head) => Filing?.Texts is not null && Newer(head.Texts);

    /// <summary>The outcome beside what the head knows.</summary>
    public DeliveryOutcome OutcomeBeside(Head head) =>
        Inspection is null ? DeliveryOutcome.Failed
        : Filing is null ? DeliveryOutcome.Rejected
        : ReplacesTables(head) || ReplacesTexts(head) ? DeliveryOutcome.Accepted
        : DeliveryOutcome.Superseded;

    /// <summary>The head after this delivery.</summary>
    public Head Advance(Head head, LedgerRow row)
    {
        var source = new FilingSource(FilingHash, Path.Name, File.Modified, row.Late);
        return head with
        {
            LastOutcome = row.Outcome,
            LastPath = Path.Name,
            LastReceived = row.Received,
            LastFindings = Findings,
            Ledger = row.Hash(),
            Tables = ReplacesTables(head) ? source : head.Tables,
            Texts = ReplacesTexts(head) ? source : head.Texts,
        };
    }

    private static string WaiversOf(ImmutableArray<Reason> waivers)
    {
        var named = waivers.Take(MostWaiversNamed).Select(w => string.Join(' ', new[] { w.Code, w.Indicator }.OfType<string>()));
        return waivers.IsEmpty ? string.Empty : string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join("; ", named)}{(waivers.Length > MostWaiversNamed ? $" +{waivers.Length - MostWaiversNamed}" : "")} #{RowKeys.HashOf([.. waivers.Select(w => w.ToString())])}");
    }

    private bool Newer(FilingSource? current) => current is null || current.GivesWayTo(File.Modified, Path.Name);
}
