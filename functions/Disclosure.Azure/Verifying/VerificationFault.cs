namespace Disclosure.Azure.Verifying;

/// <summary>One place where the chain does not hold.</summary>
/// <param name="Place">The blob with its container, or the row with its table: <c>published/620403/2019/1/index.html</c>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Read">What was read.</param>
public sealed record VerificationFault(string Place, VerificationProblem Problem, string Expected, string Read);
