using System.Globalization;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Ingesting;

/// <summary>Finds the ledger row of a delivery, or the attempt number a new one takes.</summary>
internal sealed class DeliveryLedger(FilingTable rows)
{
    /// <summary>
    /// Looks through the attempts in order. A row that says what this reading says ends the search; so does a failed one
    /// when the reader failed again. Any other row, of a failure since mended or of older definitions, stays, and the
    /// next attempt is a replay.
    /// </summary>
    /// <returns>The row that stands for this reading, or null, and the free attempt number.</returns>
    public async Task<(LedgerRow? Row, string Attempt)> FindAsync(Delivery delivery, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var number = attempt.ToString(CultureInfo.InvariantCulture);
            var key = RowKeys.Ledger(delivery.Place.Key, delivery.File.Modified, delivery.Path.Name, delivery.File.ETag, number);
            var row = await rows.LedgerAsync(delivery.Place.Partition, key, cancellation);
            if (row is null || delivery.Agrees(row) || (delivery.Inspection is null && row.Outcome == DeliveryOutcome.Failed))
            {
                return (row, number);
            }
        }
    }
}
