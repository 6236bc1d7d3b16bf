using Newtonsoft.Json.Linq;

namespace Disclosure.Consolidation;

/// <summary>The one JSON shape of a withdrawal beside its unit, in reports and the API: <c>{file?, reason, by, at}</c>.</summary>
public static class WithdrawalJson
{
    /// <summary>A withdrawal as JSON, without its unit.</summary>
    public static JObject Write(Withdrawal withdrawal)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        var json = new JObject { ["reason"] = withdrawal.Reason, ["by"] = withdrawal.By, ["at"] = withdrawal.At };
        if (withdrawal.File is not null)
        {
            json["file"] = withdrawal.File;
        }

        return json;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">A member is missing or no text.</exception>
    public static Withdrawal Parse(string unit, JObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Withdrawal(unit, json.OptionalText("file"), json.Text("reason"), json.Text("by"), json.Text("at"));
    }
}
