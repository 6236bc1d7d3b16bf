using Azure.Data.Tables;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Rows;

/// <summary>
/// One delivery and its outcome, for ever. Each row names its predecessor's hash, so the rows of a unit are a chain that
/// ends in the head and shows any row changed or taken out.
/// </summary>
public sealed record LedgerRow
{
    /// <summary>Name of the blob under <c>submissions/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>ETag of the blob, without quotes.</summary>
    public required string ETag { get; init; }

    /// <summary>Last-Modified of the blob.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>When it counts as received: Last-Modified, or the first reading where that is earlier.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>True when that was after the unit's deadline.</summary>
    public bool Late { get; init; }

    /// <summary><c>0</c>, <c>1</c>… for readings of the same bytes; <c>deleted</c> for the row that records a deletion.</summary>
    public required string Attempt { get; init; }

    /// <summary>What became of it.</summary>
    public required DeliveryOutcome Outcome { get; init; }

    /// <summary>SHA-256 of the bytes; empty when there are none.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>Hash of the filing that an accepted file left; empty for any other.</summary>
    public string Filing { get; init; } = string.Empty;

    /// <summary>The parts that became current by it: <c>tables</c>, <c>texts</c>, both or none, separated by a space.</summary>
    public string Applied { get; init; } = string.Empty;

    /// <summary>
    /// The waivers of the office that let errors of it stand, as <c>code indicator</c> separated by semicolons; the filing has
    /// them in full. Empty when there are none.
    /// </summary>
    public string Waivers { get; init; } = string.Empty;

    /// <summary>How many findings it has.</summary>
    public FindingCounts Findings { get; init; } = FindingCounts.None;

    /// <summary>Hash of the definitions it was read with.</summary>
    public string Definitions { get; init; } = string.Empty;

    /// <summary>Hash of the row before it; empty for the unit's first.</summary>
    public required string Previous { get; init; }

    /// <summary>True when the delivery needs no further reading.</summary>
    public bool Seen => Outcome is DeliveryOutcome.Accepted or DeliveryOutcome.Rejected or DeliveryOutcome.Superseded;

    /// <summary>SHA-256 over all of it, the predecessor's hash included.</summary>
    public string Hash()
    {
        var row = new JObject
        {
            [nameof(Path)] = Path,
            [nameof(ETag)] = ETag,
            [nameof(Modified)] = ChinaTime.Text(Modified),
            [nameof(Received)] = ChinaTime.Text(Received),
            [nameof(Late)] = Late,
            [nameof(Attempt)] = Attempt,
            [nameof(Outcome)] = Outcome.ToString(),
            [nameof(Sha256)] = Sha256,
            [nameof(Filing)] = Filing,
            [nameof(Applied)] = Applied,
            [nameof(Findings)] = Findings.ToString(),
            [nameof(Definitions)] = Definitions,
            [nameof(Previous)] = Previous,
        };

        // A row without any is hashed as rows were before there were waivers.
        if (Waivers.Length > 0)
        {
            row[nameof(Waivers)] = Waivers;
        }

        return CanonicalJson.Hash(CanonicalJson.Write(row));
    }

    /// <summary>Its row key.</summary>
    public string Key(string unit) => RowKeys.Ledger(unit, Modified, Path, ETag, Attempt);

    /// <summary>As a row of the unit.</summary>
    public TableEntity Write(string partition, string unit) => new(partition, Key(unit))
    {
        [nameof(Path)] = Path,
        [nameof(ETag)] = ETag,
        [nameof(Modified)] = Modified,
        [nameof(Received)] = Received,
        [nameof(Late)] = Late,
        [nameof(Attempt)] = Attempt,
        [nameof(Outcome)] = Outcome.ToString(),
        [nameof(Sha256)] = Sha256,
        [nameof(Filing)] = Filing,
        [nameof(Applied)] = Applied,
        [nameof(Findings)] = Findings.ToString(),
        [nameof(Definitions)] = Definitions,
        [nameof(Waivers)] = Waivers,
        [nameof(Previous)] = Previous,
        [nameof(Hash)] = Hash(),
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LedgerRow Read(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new LedgerRow
        {
            Path = row.GetString(nameof(Path)),
            ETag = row.GetString(nameof(ETag)),
            Modified = ChinaTime.Of(row.GetDateTimeOffset(nameof(Modified))!.Value),
            Received = ChinaTime.Of(row.GetDateTimeOffset(nameof(Received))!.Value),
            Late = row.GetBoolean(nameof(Late))!.Value,
            Attempt = row.GetString(nameof(Attempt)),
            Outcome = Enum.Parse<DeliveryOutcome>(row.GetString(nameof(Outcome))),
            Sha256 = row.GetString(nameof(Sha256)),
            Filing = row.GetString(nameof(Filing)),
            Applied = row.GetString(nameof(Applied)),
            Findings = FindingCounts.Parse(row.GetString(nameof(Findings))),
            Definitions = row.GetString(nameof(Definitions)),
            Waivers = row.GetString(nameof(Waivers)) ?? string.Empty,
            Previous = row.GetString(nameof(Previous)),
        };
    }
}
