namespace Disclosure.Azure.Tests;

internal static class IdleSweep
{
    extension(SweepResult sweep)
    {
        /// <summary>True when there was nothing to do.</summary>
        public bool IsIdle => sweep.Ingested.IsEmpty && sweep.Deleted.IsEmpty && sweep.Marked.IsEmpty && sweep.Failed.IsEmpty;
    }
}
