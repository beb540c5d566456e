namespace Marketplace.Files.Drafts;

/// <summary>A file that is stored when its form is sent, so that it isn't lost if the form is refused. It is deleted after a day unless the form is accepted.</summary>
public interface IDraft
{
    /// <summary>When it was stored, in UTC; null once its form was accepted. Needs an index.</summary>
    DateTime? DraftedAt { get; }
}
