using Disclosure.Checking;

namespace Disclosure.Documents.Docx;

/// <summary>
/// Tells the code of a field from its result (ECMA-376 Part 1 §17.16.18). Fields nest, also in codes. A code ends with
/// its paragraph at the latest, so that a field that never ends hides no text.
/// </summary>
internal sealed class FieldCodes
{
    // Longer than any name of a field.
    private const int LongestName = 32;

    private readonly Stack<bool> _isResult = new();
    private string _name = string.Empty;
    private int _codes;

    /// <summary>Whether what comes is part of a code.</summary>
    public bool IsCode => _codes > 0;

    /// <summary>
    /// Ends the reading at a field that starts another program: DDE and DDEAUTO ask Word to run what they name as soon
    /// as somebody opens the document.
    /// </summary>
    public static void Refuse(string code)
    {
        var name = code.AsSpan().TrimStart();
        if (name.StartsWith("DDE", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableException(FindingCodes.Macros.At(null, "DDE"));
        }
    }

    /// <summary>Takes a piece of a code, as cut up as programs leave it.</summary>
    /// <exception cref="UnreadableException">The field starts another program.</exception>
    public void TakeCode(string piece)
    {
        if (_name.Length < LongestName)
        {
            _name = (_name + piece).TrimStart();
            Refuse(_name);
        }
    }

    /// <summary>Takes a <c>fldChar</c> of that type.</summary>
    public void Take(string? type)
    {
        if (type == "begin")
        {
            _isResult.Push(false);
            _name = string.Empty;
            _codes++;
        }
        else if (_isResult.TryPop(out var isResult))
        {
            _codes -= isResult ? 0 : 1;
            if (type == "separate")
            {
                _isResult.Push(true);
            }
        }
    }
}
