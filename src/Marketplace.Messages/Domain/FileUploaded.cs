using Marketplace.Contracts;

namespace Marketplace.Messages.Domain;

/// <summary>A file was uploaded and has to be scanned. As an event, it is retried while the scanner is unavailable.</summary>
/// <param name="FileId">The attachment.</param>
[EventName("messages.file-uploaded")]
internal sealed record FileUploaded(long FileId) : DomainEvent;
