using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Shared;

/// <summary>The name of a ready-made answer; its text is fetched when it is chosen.</summary>
internal sealed record AnswerName(long Id, string Name)
{
    public Number Number => new(Id);
}
