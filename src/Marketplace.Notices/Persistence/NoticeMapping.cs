using Marketplace.Notices.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Notices.Persistence;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.PrimitiveCollection(n => n.Arguments).HasMaxLength(-1);
        builder.PrimitiveCollection(n => n.NextArguments).HasMaxLength(-1);
        builder.Property(n => n.Button).HasMaxLength(60);
        builder.PrimitiveCollection(n => n.ButtonArguments).HasMaxLength(-1);
        builder.HasIndex(n => new { n.AccountId, n.Id });
        builder.HasIndex(n => n.OrderId).HasFilter("[OrderId] IS NOT NULL");
        builder.HasIndex(n => n.AccountId).HasFilter("[ReadAt] IS NULL").HasDatabaseName("IX_Notices_Unread");
    }
}
