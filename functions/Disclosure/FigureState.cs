namespace Disclosure;

/// <summary>The four answers a unit can give to one indicator. They never merge (FORMS.md section 7).</summary>
public enum FigureState
{
    /// <summary>The cell was left empty, or the indicator was not in the file.</summary>
    Blank,

    /// <summary>A number, zero included.</summary>
    Value,

    /// <summary>A word in place of a number, such as 增.</summary>
    Word,

    /// <summary>不适用: the unit wrote <c>/</c>, <c>-</c>, <c>—</c> or the word itself.</summary>
    NotApplicable,
}
