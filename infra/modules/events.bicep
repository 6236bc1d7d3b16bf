// The topic of the intake account's events. Its subscription comes after the app (subscription.bicep).
param name string
param location string
param tags object
param intakeName string

resource intake 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: intakeName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  // Its identity writes dead letters (“Deliver events with a managed identity”).
  identity: { type: 'SystemAssigned' }
  properties: {
    source: intake.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

output name string = topic.name
output principalId string = topic.identity.principalId
