using Marketplace.Kernel.Domain;

namespace Marketplace.Messages.Shared;

/// <summary>A ready-made answer by its name; its text is fetched when it is chosen.</summary>
internal sealed record AnswerName(long Id, string Name)
{
    public Number Number => new(Id);
}
