using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Verifying;

/// <summary>
/// Table <c>filings</c>: every ledger joins from its head back to the first delivery, every head is what its ledger makes of
/// it, and every figures row is what the filing that it names says.
/// </summary>
internal sealed class RowVerification(PipelineStorage storage, VerificationScope scope, VerificationRecord record)
{
    private readonly FilingStore _filings = new(storage.Filings);
    private readonly Dictionary<string, KnownSubmission> _submissions = new(StringComparer.Ordinal);
    private readonly List<(int Year, string Area, Head Head)> _areas = [];

    /// <summary>The submissions that the ledgers know.</summary>
    public IReadOnlyDictionary<string, KnownSubmission> Submissions => _submissions;

    /// <summary>The areas that have a sum, with the head that names it.</summary>
    public IReadOnlyList<(int Year, string Area, Head Head)> Areas => _areas;

    /// <summary>Looks at all rows in scope, a partition at a time.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var filter = scope.Year is { } year
            ? TableClient.CreateQueryFilter($"PartitionKey ge {Prefix(year, '-')} and PartitionKey lt {Prefix(year, '.')}")
            : null;
        var (partition, units) = (string.Empty, new Dictionary<string, List<TableEntity>>(StringComparer.Ordinal));
        await foreach (var row in storage.FilingRows.QueryAsync<TableEntity>(filter, maxPerPage: 1000, cancellationToken: cancellation))
        {
            if (row.PartitionKey != partition)
            {
                await PartitionAsync(partition, units, cancellation);
                (partition, units) = (row.PartitionKey, new(StringComparer.Ordinal));
            }

            if (row.RowKey.Split(':') is ["figures" or "head" or "ledger", var unit, ..])
            {
                (units.TryGetValue(unit, out var rows) ? rows : units[unit] = []).Add(row);
            }
            else
            {
                record.Fault(Place(row), VerificationProblem.Stray, "figures:, head: or ledger:", row.RowKey);
            }
        }

        await PartitionAsync(partition, units, cancellation);
    }

    private static string Prefix(int year, char next) => string.Create(CultureInfo.InvariantCulture, $"{year}{next}");

    private static string Place(TableEntity row) => $"filings {row.PartitionKey} {row.RowKey}";

    private async Task PartitionAsync(string partition, Dictionary<string, List<TableEntity>> units, CancellationToken cancellation)
    {
        int? year = int.TryParse(partition.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        foreach (var (unit, rows) in units.Where(u => year is { } of ? scope.Has(of, u.Key) : scope.IsWhole))
        {
            record.Rows += rows.Count;
            await UnitAsync(partition, year, unit, rows, cancellation);
        }
    }

    private async Task UnitAsync(string partition, int? year, string unit, List<TableEntity> rows, CancellationToken cancellation)
    {
        if (rows.Find(r => r.RowKey == RowKeys.Head(unit)) is not { } entity)
        {
            record.Fault($"filings {partition} {RowKeys.Head(unit)}", VerificationProblem.Missing, "the unit's head", "nothing");
            return;
        }

        var chain = LedgerChain.Read(partition, unit, rows, entity.GetString(nameof(Head.Ledger)) ?? string.Empty, record);
        if (record.Try(Place(entity), () => Head.Read(entity)) is not { } head)
        {
            return;
        }

        if (chain is { } whole)
        {
            // What an area's head says of its sum is held against the draft.
            var expected = whole.Aggregate(Head.None, After) with { Area = head.Area };
            expected = head.Area is null ? expected : expected with { Tables = Sum(head.Tables), Texts = Sum(head.Texts) };
            record.Same(Place(entity), expected.Write(partition, unit), entity);
        }

        if (year is { } reported)
        {
            await FiguresAsync(partition, reported, unit, head, rows, chain ?? [], cancellation);
            if (head.Area is not null)
            {
                _areas.Add((reported, unit, head));
            }
        }
    }

    private static FilingSource? Sum(FilingSource? source) => source is null ? null : new FilingSource(source.Filing);

    /// <summary>The head after a delivery, as ingest and sweep write it.</summary>
    private Head After(Head head, LedgerRow row)
    {
        _submissions[row.Path] = KnownSubmission.After(_submissions.GetValueOrDefault(row.Path), row);
        if (row.Outcome == DeliveryOutcome.Deleted)
        {
            return head with { Ledger = row.Hash() };
        }

        var (source, parts) = (new FilingSource(row.Filing, row.Path, row.Modified, row.Late), row.Applied.Split(' '));
        return head with
        {
            LastOutcome = row.Outcome,
            LastPath = row.Path,
            LastReceived = row.Received,
            LastFindings = row.Findings,
            Ledger = row.Hash(),
            Tables = parts.Contains("tables") ? source : head.Tables,
            Texts = parts.Contains("texts") ? source : head.Texts,
        };
    }

    private async Task FiguresAsync(
        string partition, int year, string unit, Head head, List<TableEntity> rows, ImmutableArray<LedgerRow> chain, CancellationToken cancellation)
    {
        var named = chain.Select(r => r.Filing).Append(head.Tables?.Filing ?? "").Append(head.Texts?.Filing ?? "").Where(f => f.Length > 0);
        foreach (var hash in named.Distinct(StringComparer.Ordinal))
        {
            if (await _filings.FindAsync(year, unit, hash, cancellation) is null)
            {
                record.Fault($"filings/{FilingStore.Name(year, unit, hash)}", VerificationProblem.Missing, hash, "no filing of that hash");
            }
        }

        var read = rows.Where(r => r.RowKey.StartsWith("figures:", StringComparison.Ordinal)).ToDictionary(r => r.RowKey, StringComparer.Ordinal);
        var filing = head.Tables is null ? null : await _filings.FindAsync(year, unit, head.Tables.Filing, cancellation);
        if (scope.Definitions.EditionFor(year) is { } edition && (filing is not null || (head.Tables is null && head.Area is not null)))
        {
            foreach (var table in edition.Tables)
            {
                var figures = filing?.Figures ?? ImmutableSortedDictionary<string, Figure>.Empty;
                var expected = FiguresRow.Write(partition, unit, table, figures, head.Tables?.Filing ?? string.Empty);
                if (read.Remove(expected.RowKey, out var row))
                {
                    record.Same(Place(row), expected, row);
                }
                else
                {
                    record.Fault(Place(expected), VerificationProblem.Missing, "the table's figures", "nothing");
                }
            }
        }

        foreach (var stray in read.Values.Where(_ => head.Tables is null || filing is not null))
        {
            record.Fault(Place(stray), VerificationProblem.Stray, "no row", stray.RowKey);
        }
    }
}
