using Microsoft.EntityFrameworkCore;

namespace Marketplace.Translation;

/// <summary>The translations table of a module.</summary>
public static class TranslationMapping
{
    /// <summary>Adds it to the module's model.</summary>
    public static void MapTranslations(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<TextTranslation>(translation =>
        {
            translation.ToTable("Translations").HasKey(t => t.Id);
            translation.Property(t => t.Id).ValueGeneratedNever();
            translation.Property(t => t.Language).HasMaxLength(2);
            translation.Property(t => t.From).HasMaxLength(2);
            translation.Property(t => t.Original).HasMaxLength(TextTranslation.LongestText);
            translation.Property(t => t.Text).HasMaxLength(TextTranslation.LongestText);
            translation.Property(t => t.Engine).HasMaxLength(40);
            // If two hosts claim the same text, one wins.
            translation.Property(t => t.DueAt).IsConcurrencyToken();
            translation.HasIndex(t => new { t.Hash, t.Language }).IsUnique();
            translation.HasIndex(t => t.DueAt).HasFilter("[DueAt] IS NOT NULL");
        });
    }
}
