using System.Text;

namespace Disclosure.Consolidation;

/// <summary>Texts an office writes and everybody reads.</summary>
public static class LegibleText
{
    /// <summary>
    /// Whether every character of it can be seen: no control characters but line breaks and tabs, nothing that XML 1.0 (§2.2)
    /// cannot carry, and no U+FFFD, which is what a file saved in another encoding than UTF-8 turns into.
    /// </summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')) || rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE)
            {
                return false;
            }
        }

        return true;
    }
}
