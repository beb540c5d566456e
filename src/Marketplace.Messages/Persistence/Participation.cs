using Marketplace.Messages.Domain;

namespace Marketplace.Messages.Persistence;

/// <summary>A conversation and the participant who looks at it.</summary>
internal sealed record Participation(Conversation Conversation, Participant Participant);
