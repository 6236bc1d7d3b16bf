using Disclosure.Forms;

namespace Disclosure.Checking.Expressions;

/// <summary>What one instance of a rule demands.</summary>
internal abstract record Condition
{
    /// <summary>The figure a finding is about.</summary>
    public abstract Indicator Subject { get; }

    /// <summary>Every figure that takes part.</summary>
    public abstract IEnumerable<FigureReference> References { get; }

    /// <summary>How it is broken; null when it holds or cannot be told.</summary>
    public abstract Breach? Evaluate(FigureScope scope);
}
