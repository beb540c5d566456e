namespace Marketplace.Kernel.Events;

/// <summary>A note, saved together with a change, of what pages for visitors no longer show as it is. It is needed until all hosts have seen it.</summary>
/// <param name="Id">The note, made just before the commit: by it hosts ask for what is new.</param>
/// <param name="Tags">What was touched, with a space in between.</param>
public sealed record Touched(long Id, string Tags);
