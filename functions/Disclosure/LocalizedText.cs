namespace Disclosure;

/// <summary>One text in the two languages every text of the pipeline has.</summary>
/// <param name="Zh">Chinese, what users read.</param>
/// <param name="En">English, what engineers and foreign readers read.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>A text that is the same in both languages: an address, a number, something quoted.</summary>
    public static implicit operator LocalizedText(string text) => new(text, text);
}
