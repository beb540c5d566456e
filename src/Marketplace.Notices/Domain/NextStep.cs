using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.Domain;

/// <summary>What the reader of a notice has to do.</summary>
internal sealed record NextStep
{
    public static readonly NextStep None = new(new("You don't need to do anything."), null);

    private NextStep(Sentence todo, Sentence? otherwise) => (ToDo, Otherwise) = (todo, otherwise);

    /// <summary>What to do, and until when.</summary>
    public Sentence ToDo { get; }

    /// <summary>What happens if nothing is done; null if there is nothing to do.</summary>
    public Sentence? Otherwise { get; }

    public static NextStep Of(Sentence todo, Sentence otherwise) => new(todo, otherwise);
}
