using Marketplace.Contracts;

namespace Marketplace.Messages.Domain;

/// <summary>All of a file has arrived, and a scanner is to look at it. As an event it is tried again while the scanner is away.</summary>
/// <param name="FileId">The attachment.</param>
[EventName("messages.file-uploaded")]
internal sealed record FileUploaded(long FileId) : DomainEvent;
