using Azure.Data.Tables;

namespace Disclosure.Azure.Rows;

/// <summary><c>head:{unit}</c>: where a unit stands. Every delivery replaces it under its ETag, rejected ones too.</summary>
public sealed record Head
{
    /// <summary>Before the first delivery.</summary>
    public static Head None { get; } = new();

    /// <summary>Outcome of the last delivery; null before the first, and for an area nobody handed a file in for.</summary>
    public DeliveryOutcome? LastOutcome { get; init; }

    /// <summary>Blob of the last delivery.</summary>
    public string? LastPath { get; init; }

    /// <summary>When the last delivery was received.</summary>
    public DateTimeOffset? LastReceived { get; init; }

    /// <summary>Findings of the last delivery.</summary>
    public FindingCounts LastFindings { get; init; } = FindingCounts.None;

    /// <summary>Hash of the unit's last ledger row; empty when it has none.</summary>
    public string Ledger { get; init; } = string.Empty;

    /// <summary>Where the tables come from; null when there are none.</summary>
    public FilingSource? Tables { get; init; }

    /// <summary>Where the texts come from; null when there are none.</summary>
    public FilingSource? Texts { get; init; }

    /// <summary>For an area: its last consolidation.</summary>
    public AreaState? Area { get; init; }

    /// <summary>As a row.</summary>
    public TableEntity Write(string partition, string unit)
    {
        var row = new TableEntity(partition, RowKeys.Head(unit))
        {
            [nameof(LastOutcome)] = LastOutcome?.ToString(),
            [nameof(LastPath)] = LastPath,
            [nameof(LastReceived)] = LastReceived,
            [nameof(LastFindings)] = LastFindings.ToString(),
            [nameof(Ledger)] = Ledger,
        };
        Write(row, nameof(Tables), Tables);
        Write(row, nameof(Texts), Texts);
        if (Area is not null)
        {
            row[nameof(AreaState.Inputs)] = Area.Inputs;
            row[nameof(AreaState.Draft)] = Area.Draft;
            row[nameof(AreaState.Definitions)] = Area.Definitions;
            row[nameof(AreaState.Office)] = Area.Office;
        }

        return row;
    }

    /// <summary>Reads what <see cref="Write(string, string)"/> wrote.</summary>
    public static Head Read(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Head
        {
            LastOutcome = row.GetString(nameof(LastOutcome)) is { } outcome ? Enum.Parse<DeliveryOutcome>(outcome) : null,
            LastPath = row.GetString(nameof(LastPath)),
            LastReceived = row.GetDateTimeOffset(nameof(LastReceived)) is { } received ? ChinaTime.Of(received) : null,
            LastFindings = FindingCounts.Parse(row.GetString(nameof(LastFindings))),
            Ledger = row.GetString(nameof(Ledger)),
            Tables = Source(row, nameof(Tables)),
            Texts = Source(row, nameof(Texts)),
            Area = row.GetString(nameof(AreaState.Draft)) is { } draft
                ? new AreaState(
                    row.GetString(nameof(AreaState.Inputs)),
                    draft,
                    row.GetString(nameof(AreaState.Definitions)),
                    row.GetString(nameof(AreaState.Office)))
                : null,
        };
    }

    private static void Write(TableEntity row, string part, FilingSource? source)
    {
        if (source is null)
        {
            return;
        }

        row[part + nameof(FilingSource.Filing)] = source.Filing;
        row[part + nameof(FilingSource.Path)] = source.Path;
        row[part + nameof(FilingSource.Modified)] = source.Modified;
        row[part + nameof(FilingSource.Late)] = source.Late;
    }

    private static FilingSource? Source(TableEntity row, string part) => row.GetString(part + nameof(FilingSource.Filing)) is { } filing
        ? new FilingSource(
            filing,
            row.GetString(part + nameof(FilingSource.Path)),
            row.GetDateTimeOffset(part + nameof(FilingSource.Modified)) is { } modified ? ChinaTime.Of(modified) : null,
            row.GetBoolean(part + nameof(FilingSource.Late)) ?? false)
        : null;
}
