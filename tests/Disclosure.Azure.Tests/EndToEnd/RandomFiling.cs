using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Tests.EndToEnd;

/// <summary>
/// A filing of the 2019 form with a number in every cell, above zero wherever the rules allow it, that breaks no rule.
/// Written from the form's arithmetic, not from the project's rules.
/// </summary>
internal static class RandomFiling
{
    private static readonly string[] Columns = ["natural", "business", "research", "nonprofit", "legal", "other"];

    private static readonly string[] Results =
    [
        "granted", "partly_granted", "refused_state_secret", "refused_prohibited_by_law", "refused_security_stability",
        "refused_third_party", "refused_internal_affairs", "refused_process", "refused_enforcement_file",
        "refused_administrative_query", "unable_not_held", "unable_needs_creation", "unable_unclear", "not_processed_petition",
        "not_processed_repeated", "not_processed_publication", "not_processed_excessive", "not_processed_reconfirm", "other",
    ];

    private static readonly string[] Powers =
        ["permits", "penalties", "coercive_measures", "levies", "payments", "rulings", "confirmations", "rewards", "supervision", "other"];

    private static readonly string[] Fields =
    [
        "fiscal", "special_funds", "poverty", "environment", "safety", "emergencies", "food_drug", "health", "medical_insurance",
        "science", "culture_sport", "resource_allocation", "tenders", "supervision", "credit",
    ];

    /// <summary>What cannot be added: only one unit of an area may answer it.</summary>
    public static readonly string[] NotAdditive =
        ["site_views", "vat_filed_households", "vat_refund_households", "small_business_households", "reply_rate", "satisfaction_rate"];

    public static SortedDictionary<string, decimal> Make(Random random, bool answersNotAdditive)
    {
        var figures = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        Requests(figures, random);
        Reviews(figures, random);
        Disclosure(figures, random);
        Statistics(figures, random);
        foreach (var code in answersNotAdditive ? NotAdditive : [])
        {
            figures[code] = code.EndsWith("_rate", StringComparison.Ordinal) ? random.Next(1, 10_000) / 100m : random.Next(1, 100_000);
        }

        return figures;
    }

    /// <summary>The filing as a unit might hand it in: JSON, or a list in CSV.</summary>
    public static (string Name, string Content) Print(SortedDictionary<string, decimal> figures, bool json)
    {
        if (json)
        {
            return ("年报.json", new JObject { ["year"] = 2019, ["figures"] = new JObject(figures.Select(f => new JProperty(f.Key, f.Value))) }.ToString());
        }

        var text = new StringBuilder("指标,数值\n");
        foreach (var (code, value) in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{code},{value}\n");
        }

        return ("年报.csv", text.ToString());
    }

    private static void Requests(SortedDictionary<string, decimal> figures, Random random)
    {
        foreach (var column in Columns)
        {
            foreach (var result in Results)
            {
                figures[$"requests_{result}_{column}"] = random.Next(1, 50);
            }

            var handled = Results.Sum(r => figures[$"requests_{r}_{column}"]);
            var (carriedIn, carriedOut) = (random.Next(1, 10), random.Next(1, 10));
            figures[$"requests_handled_{column}"] = handled;
            figures[$"requests_carried_in_{column}"] = carriedIn;
            figures[$"requests_carried_out_{column}"] = carriedOut;
            figures[$"requests_new_{column}"] = handled + carriedOut - carriedIn;
        }

        foreach (var row in Results.Concat(["handled", "carried_in", "carried_out", "new"]))
        {
            figures[$"requests_{row}_total"] = Columns.Sum(c => figures[$"requests_{row}_{c}"]);
        }
    }

    private static void Reviews(SortedDictionary<string, decimal> figures, Random random)
    {
        string[] parts = ["upheld", "corrected", "other", "pending"];
        foreach (var group in (string[])["review", "direct_suit", "suit_after_review"])
        {
            foreach (var part in parts)
            {
                figures[$"{group}_{part}"] = random.Next(1, 20);
            }

            figures[$"{group}_total"] = parts.Sum(p => figures[$"{group}_{p}"]);
        }
    }

    private static void Disclosure(SortedDictionary<string, decimal> figures, Random random)
    {
        figures["normative_documents_made"] = random.Next(1, 20);
        figures["normative_documents_published"] = random.Next(1, 20);
        figures["normative_documents_public"] = figures["normative_documents_published"] + random.Next(1, 20);
        foreach (var part in (string[])["made", "published", "public"])
        {
            figures[$"regulations_{part}"] = 0; // A township or a department makes none.
        }

        foreach (var row in (string[])["permits", "other_services", "penalties", "coercive_measures", "fees"])
        {
            figures[$"{row}_items_last_year"] = random.Next(1, 500);
            figures[$"{row}_change"] = random.Next(1, 50);
            if (row != "fees")
            {
                figures[$"{row}_decisions"] = random.Next(1, 1000);
            }
        }

        figures["procurement_items"] = random.Next(1, 100);
        figures["procurement_amount"] = random.Next(1, 2_000_000_000) / 1_000_000m;
    }

    private static void Statistics(SortedDictionary<string, decimal> figures, Random random)
    {
        foreach (var kind in Powers)
        {
            // The change above is a growth, so the list of powers must have grown.
            figures[$"powers_{kind}"] = figures.GetValueOrDefault($"{kind}_items_last_year") + random.Next(1, 100);
        }

        figures["powers_total"] = Powers.Sum(k => figures[$"powers_{k}"]);
        foreach (var field in Fields)
        {
            figures[$"key_areas_{field}"] = random.Next(1, 300);
        }

        figures["key_areas_total"] = Fields.Sum(f => figures[$"key_areas_{f}"]) + random.Next(0, 50);
        figures["media_active"] = random.Next(1, 5);
        figures["media_accounts"] = figures["media_active"] + random.Next(0, 5);
        figures["messages_answered"] = random.Next(1, 50);
        figures["messages_pending"] = random.Next(1, 50);
        figures["messages_received"] = figures["messages_answered"] + figures["messages_pending"];
        foreach (var code in (string[])["vat_filed_exempt_income", "vat_filed_exempt_tax", "vat_refund_tax", "small_business_exempt_tax"])
        {
            figures[code] = random.Next(1, 10_000_000) / 100m;
        }

        foreach (var code in (string[])
        [
            "disclosed_items", "powers_operation_records", "reception_visits", "consulting_calls", "powers_batch_changes",
            "powers_units", "public_services", "deputy_suggestions", "cppcc_proposals", "policy_reposts", "leader_interpretations",
        ])
        {
            figures[code] = random.Next(1, 5000);
        }
    }
}
