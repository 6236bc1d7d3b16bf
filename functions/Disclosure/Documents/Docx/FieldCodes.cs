namespace Disclosure.Documents.Docx;

/// <summary>
/// Tells the code of a field from its result (ECMA-376 Part 1 §17.16.18). Fields nest, also in codes. A code ends with
/// its paragraph at the latest, so that a field that never ends hides no text.
/// </summary>
internal sealed class FieldCodes
{
    private readonly Stack<bool> _isResult = new();
    private int _codes;

    /// <summary>Whether what comes is part of a code.</summary>
    public bool IsCode => _codes > 0;

    /// <summary>Takes a <c>fldChar</c> of that type.</summary>
    public void Take(string? type)
    {
        if (type == "begin")
        {
            _isResult.Push(false);
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
